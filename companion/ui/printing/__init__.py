"""What leaves the program as a picture or on paper, painted by the painters of the screen."""
