"""The person in the exercise pictures: proportions, angles and targets in, joints and frames out."""
