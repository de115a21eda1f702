"""What every exercise and routine says about safety: stop signs, who asks first, and before the start.

Exercises name stop signs and conditions by their keys; the words stand here once.
"""

from companion.domain.text import N_

STOP_SIGNS: dict[str, str] = {
    "sharp": N_("Sharp or new pain"),
    "spreading": N_("Pain that spreads down an arm or a leg"),
    "numb": N_("New numbness, tingling or weakness"),
    "dizzy": N_("Dizziness, double vision or feeling faint"),
    "chest": N_("Chest pain, or very short of breath. Stop at once and get help"),
    "joint": N_("A joint that locks or gives way"),
}

CONDITIONS: dict[str, str] = {
    "recent": N_("A recent operation, fracture, fall or other injury"),
    "bones": N_("Thin bones (osteoporosis), or a broken bone in the spine at any time"),
    "arthritis": N_("Inflamed joints that are hot or swollen now"),
    "joint_replacement": N_("A replaced hip or knee"),
    "pregnancy": N_("Pregnancy"),
    "hypermobility": N_("Very bendy joints (hypermobility)"),
    "heart": N_("Heart disease, or blood pressure that is not under control"),
    "balance": N_("Dizziness, faints or falls"),
    "illness": N_("Cancer now or in the past, a fever, or weight loss without a reason"),
    "nerves": N_("Numbness, tingling or weakness in an arm or leg"),
    "medicine": N_("A statin that was changed lately, or new pain all over with weakness or dark urine"),
}

BEFORE_START: tuple[str, ...] = (
    N_("Clear some space around you. A chair is steady and has no wheels."),
    N_("Wear shoes or go barefoot; socks can slip."),
    N_("Move slowly, as far as it is comfortable. Keep breathing."),
    N_("It is normal to feel the muscles, or a little soreness the next day."),
    N_("This is general information. It does not replace advice from someone who knows you."),
)
