"""Rooms: who is in them, and what they hear and see."""
