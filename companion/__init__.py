"""Pain Companion: a private self-management diary for people who live with chronic muscle pain."""

__version__ = "0.1.0"
