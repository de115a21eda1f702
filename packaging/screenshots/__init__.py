"""Pictures of the program with its made-up diary, for the README and to look at."""
