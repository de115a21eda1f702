"""Whether what the program says about things going together is right, on generated diaries."""
