"""Charts: matplotlib on the Axes they are given, without Qt. One module per chart."""
