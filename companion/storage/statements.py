"""The SQL that writes records. Rows are changed in place, so columns unknown to this version stay."""

from companion.domain.record import Kind
from companion.storage.statement import Owned, Statements
from companion.storage.statements_person import OF_THE_PERSON

_MARKS = Owned(
    read="""
SELECT region, position, intensity, qualities, contexts, weakness, reduced_movement, carried,
    knots, since, note, after_effort
FROM mark WHERE entry = ? ORDER BY position
""",
    write="""
INSERT INTO mark (
    entry, region, position, intensity, qualities, contexts, weakness, reduced_movement, carried,
    knots, since, note, after_effort
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (entry, region) DO UPDATE SET
    position = excluded.position, intensity = excluded.intensity, qualities = excluded.qualities,
    contexts = excluded.contexts, weakness = excluded.weakness,
    reduced_movement = excluded.reduced_movement, carried = excluded.carried,
    knots = excluded.knots, since = excluded.since, note = excluded.note,
    after_effort = excluded.after_effort
""",
    remove="DELETE FROM mark WHERE entry = ? AND region = ?",
)
_ANSWERS = Owned(
    read="SELECT question, position, value, state, carried FROM answer WHERE entry = ? ORDER BY position",
    write="""
INSERT INTO answer (entry, question, position, value, state, carried) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (entry, question) DO UPDATE SET
    position = excluded.position, value = excluded.value, state = excluded.state, carried = excluded.carried
""",
    remove="DELETE FROM answer WHERE entry = ? AND question = ?",
)
_DONE = Owned(
    read="""
SELECT position, exercise, outcome, seconds, hold_seconds, repetitions, by_seconds, eased, instead_of,
    hurt_at, hurt
FROM session_done WHERE session = ? ORDER BY position
""",
    write="""
INSERT INTO session_done (
    session, position, exercise, outcome, seconds, hold_seconds, repetitions, by_seconds, eased, instead_of,
    hurt_at, hurt
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (session, position) DO UPDATE SET
    exercise = excluded.exercise, outcome = excluded.outcome, seconds = excluded.seconds,
    hold_seconds = excluded.hold_seconds, repetitions = excluded.repetitions,
    by_seconds = excluded.by_seconds, eased = excluded.eased, instead_of = excluded.instead_of,
    hurt_at = excluded.hurt_at, hurt = excluded.hurt
""",
    remove="DELETE FROM session_done WHERE session = ? AND position = ?",
)
_PAIN = Owned(
    read="SELECT region, position, before, after FROM session_pain WHERE session = ? ORDER BY position",
    write="""
INSERT INTO session_pain (session, region, position, before, after) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (session, region) DO UPDATE SET
    position = excluded.position, before = excluded.before, after = excluded.after
""",
    remove="DELETE FROM session_pain WHERE session = ? AND region = ?",
)
_TIMES = Owned(
    read="SELECT part, minute, zone, utc, offset_minutes FROM night_time WHERE night = ? ORDER BY part",
    write="""
INSERT INTO night_time (night, part, minute, zone, utc, offset_minutes) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (night, part) DO UPDATE SET
    minute = excluded.minute, zone = excluded.zone, utc = excluded.utc,
    offset_minutes = excluded.offset_minutes
""",
    remove="DELETE FROM night_time WHERE night = ? AND part = ?",
)
_CHANGES = Owned(
    read="""
SELECT position, day, taken, amount, unit, schedule
FROM medicine_change WHERE medicine = ? ORDER BY position
""",
    write="""
INSERT INTO medicine_change (medicine, position, day, taken, amount, unit, schedule)
VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (medicine, position) DO UPDATE SET
    day = excluded.day, taken = excluded.taken, amount = excluded.amount, unit = excluded.unit,
    schedule = excluded.schedule
""",
    remove="DELETE FROM medicine_change WHERE medicine = ? AND position = ?",
)
_SAID = Owned(
    read="SELECT item, position, value FROM self_count_answer WHERE self_count = ? ORDER BY position",
    write="""
INSERT INTO self_count_answer (self_count, item, position, value) VALUES (?, ?, ?, ?)
ON CONFLICT (self_count, item) DO UPDATE SET position = excluded.position, value = excluded.value
""",
    remove="DELETE FROM self_count_answer WHERE self_count = ? AND item = ?",
)

STATEMENTS: dict[Kind, Statements] = {
    Kind.ENTRIES: Statements(
        write="""
INSERT INTO entry (
    id, revision, device, stamp, utc, zone, offset_minutes, day,
    written_utc, written_zone, written_offset_minutes, written_day, changed, whole_day
) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    revision = revision + 1, device = excluded.device, stamp = excluded.stamp, deleted = 0,
    utc = excluded.utc, zone = excluded.zone, offset_minutes = excluded.offset_minutes, day = excluded.day,
    written_utc = excluded.written_utc, written_zone = excluded.written_zone,
    written_offset_minutes = excluded.written_offset_minutes, written_day = excluded.written_day,
    changed = excluded.changed, whole_day = excluded.whole_day
""",
        bury="""
UPDATE entry SET deleted = 1, revision = revision + 1, device = ?, stamp = ? WHERE id = ? AND deleted = 0
""",
        owned=(_MARKS, _ANSWERS),
    ),
    Kind.NIGHTS: Statements(
        write="""
INSERT INTO night (
    id, revision, device, stamp, day, written_utc, written_zone, written_offset_minutes, written_day,
    changed, quality, asleep_minutes, awakenings, carried,
    nap, minutes_to_sleep, minutes_awake, note, confirmed
) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    revision = revision + 1, device = excluded.device, stamp = excluded.stamp, deleted = 0,
    day = excluded.day, written_utc = excluded.written_utc, written_zone = excluded.written_zone,
    written_offset_minutes = excluded.written_offset_minutes, written_day = excluded.written_day,
    changed = excluded.changed, quality = excluded.quality, asleep_minutes = excluded.asleep_minutes,
    awakenings = excluded.awakenings, carried = excluded.carried, nap = excluded.nap,
    minutes_to_sleep = excluded.minutes_to_sleep, minutes_awake = excluded.minutes_awake,
    note = excluded.note, confirmed = excluded.confirmed
""",
        bury="""
UPDATE night SET
    deleted = 1, revision = revision + 1, device = ?, stamp = ?,
    quality = NULL, asleep_minutes = NULL, awakenings = NULL,
    minutes_to_sleep = NULL, minutes_awake = NULL, note = ''
WHERE id = ? AND deleted = 0
""",
        owned=(_TIMES,),
    ),
    Kind.SESSIONS: Statements(
        write="""
INSERT INTO session (
    id, revision, device, stamp, utc, zone, offset_minutes, day, routine, changed, ended,
    pain_before, pain_after, title, place, level, flare, settled
) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    revision = revision + 1, device = excluded.device, stamp = excluded.stamp, deleted = 0,
    utc = excluded.utc, zone = excluded.zone, offset_minutes = excluded.offset_minutes, day = excluded.day,
    routine = excluded.routine, changed = excluded.changed, ended = excluded.ended,
    pain_before = excluded.pain_before, pain_after = excluded.pain_after, title = excluded.title,
    place = excluded.place, level = excluded.level, flare = excluded.flare, settled = excluded.settled
""",
        bury="""
UPDATE session SET
    deleted = 1, revision = revision + 1, device = ?, stamp = ?, pain_before = NULL, pain_after = NULL,
    title = '', place = NULL, level = 0, flare = 0, settled = NULL
WHERE id = ? AND deleted = 0
""",
        owned=(_DONE, _PAIN),
    ),
    Kind.FLARES: Statements(
        write="""
INSERT INTO flare (
    id, revision, device, stamp, utc, zone, offset_minutes, day,
    end_utc, end_zone, end_offset_minutes, end_day,
    written_utc, written_zone, written_offset_minutes, written_day, changed, note
) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    revision = revision + 1, device = excluded.device, stamp = excluded.stamp, deleted = 0,
    utc = excluded.utc, zone = excluded.zone, offset_minutes = excluded.offset_minutes, day = excluded.day,
    end_utc = excluded.end_utc, end_zone = excluded.end_zone,
    end_offset_minutes = excluded.end_offset_minutes, end_day = excluded.end_day,
    written_utc = excluded.written_utc, written_zone = excluded.written_zone,
    written_offset_minutes = excluded.written_offset_minutes, written_day = excluded.written_day,
    changed = excluded.changed, note = excluded.note
""",
        bury="""
UPDATE flare SET
    deleted = 1, revision = revision + 1, device = ?, stamp = ?,
    end_utc = NULL, end_zone = NULL, end_offset_minutes = NULL, end_day = NULL, note = ''
WHERE id = ? AND deleted = 0
""",
    ),
    Kind.FLARE_PLANS: Statements(
        write="""
INSERT INTO flare_plan (
    id, revision, device, stamp, written_utc, written_zone, written_offset_minutes, written_day, changed, text
) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    revision = revision + 1, device = excluded.device, stamp = excluded.stamp, deleted = 0,
    written_utc = excluded.written_utc, written_zone = excluded.written_zone,
    written_offset_minutes = excluded.written_offset_minutes, written_day = excluded.written_day,
    changed = excluded.changed, text = excluded.text
""",
        bury="""
UPDATE flare_plan SET deleted = 1, revision = revision + 1, device = ?, stamp = ?, text = ''
WHERE id = ? AND deleted = 0
""",
    ),
    Kind.MEDICINES: Statements(
        write="""
INSERT INTO medicine (
    id, revision, device, stamp, written_utc, written_zone, written_offset_minutes, written_day, changed,
    name, brand, ask_after, days_limit, note, card, card_rested
) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    revision = revision + 1, device = excluded.device, stamp = excluded.stamp, deleted = 0,
    written_utc = excluded.written_utc, written_zone = excluded.written_zone,
    written_offset_minutes = excluded.written_offset_minutes, written_day = excluded.written_day,
    changed = excluded.changed, name = excluded.name, brand = excluded.brand,
    ask_after = excluded.ask_after, days_limit = excluded.days_limit, note = excluded.note,
    card = excluded.card, card_rested = excluded.card_rested
""",
        bury="""
UPDATE medicine SET
    deleted = 1, revision = revision + 1, device = ?, stamp = ?,
    name = '', brand = '', ask_after = NULL, days_limit = NULL, note = '', card = NULL, card_rested = NULL
WHERE id = ? AND deleted = 0
""",
        owned=(_CHANGES,),
    ),
    Kind.DOSES: Statements(
        write="""
INSERT INTO dose (
    id, revision, device, stamp, utc, zone, offset_minutes, day,
    written_utc, written_zone, written_offset_minutes, written_day, changed, medicine, amount, unit, helped
) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    revision = revision + 1, device = excluded.device, stamp = excluded.stamp, deleted = 0,
    utc = excluded.utc, zone = excluded.zone, offset_minutes = excluded.offset_minutes, day = excluded.day,
    written_utc = excluded.written_utc, written_zone = excluded.written_zone,
    written_offset_minutes = excluded.written_offset_minutes, written_day = excluded.written_day,
    changed = excluded.changed, medicine = excluded.medicine, amount = excluded.amount,
    unit = excluded.unit, helped = excluded.helped
""",
        bury="""
UPDATE dose SET
    deleted = 1, revision = revision + 1, device = ?, stamp = ?,
    medicine = '', amount = '', unit = '', helped = NULL
WHERE id = ? AND deleted = 0
""",
    ),
    Kind.THERAPIES: Statements(
        write="""
INSERT INTO therapy (
    id, revision, device, stamp, utc, zone, offset_minutes, day,
    written_utc, written_zone, written_offset_minutes, written_day, changed, kind, minutes, helped, note
) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    revision = revision + 1, device = excluded.device, stamp = excluded.stamp, deleted = 0,
    utc = excluded.utc, zone = excluded.zone, offset_minutes = excluded.offset_minutes, day = excluded.day,
    written_utc = excluded.written_utc, written_zone = excluded.written_zone,
    written_offset_minutes = excluded.written_offset_minutes, written_day = excluded.written_day,
    changed = excluded.changed, kind = excluded.kind, minutes = excluded.minutes,
    helped = excluded.helped, note = excluded.note
""",
        bury="""
UPDATE therapy SET
    deleted = 1, revision = revision + 1, device = ?, stamp = ?,
    kind = '', minutes = NULL, helped = NULL, note = ''
WHERE id = ? AND deleted = 0
""",
    ),
    Kind.ACTIVITIES: Statements(
        write="""
INSERT INTO activity (
    id, revision, device, stamp, utc, zone, offset_minutes, day,
    written_utc, written_zone, written_offset_minutes, written_day, changed, name, planned, done
) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    revision = revision + 1, device = excluded.device, stamp = excluded.stamp, deleted = 0,
    utc = excluded.utc, zone = excluded.zone, offset_minutes = excluded.offset_minutes, day = excluded.day,
    written_utc = excluded.written_utc, written_zone = excluded.written_zone,
    written_offset_minutes = excluded.written_offset_minutes, written_day = excluded.written_day,
    changed = excluded.changed, name = excluded.name, planned = excluded.planned, done = excluded.done
""",
        bury="""
UPDATE activity SET
    deleted = 1, revision = revision + 1, device = ?, stamp = ?, name = '', planned = NULL, done = NULL
WHERE id = ? AND deleted = 0
""",
    ),
    Kind.VISITS: Statements(
        write="""
INSERT INTO visit (
    id, revision, device, stamp, day, written_utc, written_zone, written_offset_minutes, written_day, changed,
    minute, whom, place, note
) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    revision = revision + 1, device = excluded.device, stamp = excluded.stamp, deleted = 0,
    day = excluded.day, written_utc = excluded.written_utc, written_zone = excluded.written_zone,
    written_offset_minutes = excluded.written_offset_minutes, written_day = excluded.written_day,
    changed = excluded.changed, minute = excluded.minute, whom = excluded.whom, place = excluded.place,
    note = excluded.note
""",
        bury="""
UPDATE visit SET
    deleted = 1, revision = revision + 1, device = ?, stamp = ?,
    minute = NULL, whom = '', place = '', note = ''
WHERE id = ? AND deleted = 0
""",
    ),
    Kind.VISIT_QUESTIONS: Statements(
        write="""
INSERT INTO visit_question (
    id, revision, device, stamp, written_utc, written_zone, written_offset_minutes, written_day, changed,
    words, region, visit, answer, place, answered
) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    revision = revision + 1, device = excluded.device, stamp = excluded.stamp, deleted = 0,
    written_utc = excluded.written_utc, written_zone = excluded.written_zone,
    written_offset_minutes = excluded.written_offset_minutes, written_day = excluded.written_day,
    changed = excluded.changed, words = excluded.words, region = excluded.region, visit = excluded.visit,
    answer = excluded.answer, place = excluded.place, answered = excluded.answered
""",
        bury="""
UPDATE visit_question SET
    deleted = 1, revision = revision + 1, device = ?, stamp = ?,
    words = '', region = '', visit = NULL, answer = '', place = NULL, answered = 0
WHERE id = ? AND deleted = 0
""",
    ),
    Kind.OWN_QUESTIONS: Statements(
        write="""
INSERT INTO own_question (
    id, revision, device, stamp, written_utc, written_zone, written_offset_minutes, written_day, changed,
    words, form, options, retired
) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    revision = revision + 1, device = excluded.device, stamp = excluded.stamp, deleted = 0,
    written_utc = excluded.written_utc, written_zone = excluded.written_zone,
    written_offset_minutes = excluded.written_offset_minutes, written_day = excluded.written_day,
    changed = excluded.changed, words = excluded.words, form = excluded.form, options = excluded.options,
    retired = excluded.retired
""",
        bury="""
UPDATE own_question SET
    deleted = 1, revision = revision + 1, device = ?, stamp = ?, words = '', options = '[]'
WHERE id = ? AND deleted = 0
""",
    ),
    Kind.SELF_COUNTS: Statements(
        write="""
INSERT INTO self_count (
    id, revision, device, stamp, utc, zone, offset_minutes, day, changed, instrument, version
) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    revision = revision + 1, device = excluded.device, stamp = excluded.stamp, deleted = 0,
    utc = excluded.utc, zone = excluded.zone, offset_minutes = excluded.offset_minutes, day = excluded.day,
    changed = excluded.changed, instrument = excluded.instrument, version = excluded.version
""",
        bury="""
UPDATE self_count SET
    deleted = 1, revision = revision + 1, device = ?, stamp = ?, instrument = '', version = ''
WHERE id = ? AND deleted = 0
""",
        owned=(_SAID,),
    ),
    **OF_THE_PERSON,
}
