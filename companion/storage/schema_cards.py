"""A step of the schema: which card a medicine belongs to, and the order of the questions for a visit.

Which cards there are is an open list. `card` is NULL while nobody said, and '' where the person said no.
"""

CARDS_AND_ORDER = """
ALTER TABLE medicine ADD COLUMN card TEXT;
ALTER TABLE medicine ADD COLUMN card_rested TEXT CHECK (
    card_rested GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
);
ALTER TABLE visit_question ADD COLUMN place INTEGER CHECK (place >= 0);
ALTER TABLE visit_question ADD COLUMN answered INTEGER NOT NULL DEFAULT 0 CHECK (answered IN (0, 1));
"""
