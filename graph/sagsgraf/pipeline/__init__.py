"""The verbs, put together from the stages: reading, building, drawing, verifying."""
