"""Controls that know nothing of the diary: values in, signals out."""
