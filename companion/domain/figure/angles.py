"""The names of all joint angles, their neutral values and the range of normal motion.

0 is the anatomical neutral position: standing, thumbs forward. `_r` and `_l` name one side. Order of turns in
shoulder and hip: flexion, then abduction in the turned plane, then rotation about the bone. Positive
means: flexion forward (trunk, hip, shoulder) or bent; lateral and rotation of trunk and neck to the right;
abduction and rotation of a limb outward; pronation palm down; dorsiflexion toes up; wrist flexion to the
palm, deviation to the thumb; elevation and protraction in cm; `jaw_open` in mm at the front teeth;
`breath`, `belly`, `thumb_*`, `pinch_*`, `lips_closed`, `tongue_up` and `clasp` are shares from 0 to 1.

Norms: the usual AAOS table. Shoulder, hip, knee, ankle and wrist were seen in public range-of-motion tables;
neck 45/45/60 and the trunk are commonly tabulated values, not verified.
"""

Range = tuple[float, float]

SIDES = ("r", "l")
SIGN = {"r": 1.0, "l": -1.0}
FINGERS = ("index", "middle", "ring", "little")

SIDED = (
    "shoulder_flexion",
    "shoulder_abduction",
    "shoulder_rotation",
    "shoulder_elevation",
    "shoulder_protraction",
    "elbow_flexion",
    "forearm_pronation",
    "wrist_flexion",
    "wrist_deviation",
    "finger_curl",
    "finger_base",
    "finger_middle",
    "finger_end",
    "finger_spread",
    "index_bend",
    "middle_bend",
    "ring_bend",
    "little_bend",
    "thumb_out",
    "thumb_in",
    "pinch_index",
    "pinch_middle",
    "pinch_ring",
    "pinch_little",
    "hip_flexion",
    "hip_abduction",
    "hip_rotation",
    "knee_flexion",
    "ankle_dorsiflexion",
    "toe_extension",
)
CENTRAL = (
    "neck_flexion",
    "neck_lateral",
    "neck_rotation",
    "neck_protraction",
    "head_nod",
    "lumbar_flexion",
    "thoracic_flexion",
    "trunk_flexion",
    "trunk_lateral",
    "trunk_rotation",
    "breath",
    "belly",
    "jaw_open",
    "lips_closed",
    "tongue_up",
    "clasp",
    "pelvis_pitch",
    "pelvis_roll",
    "pelvis_yaw",
)

_EASY = {"elbow_flexion": 8.0, "shoulder_abduction": 7.0, "finger_curl": 18.0}
NEUTRAL: dict[str, float] = {
    **{f"{name}_{side}": _EASY.get(name, 0.0) for name in SIDED for side in SIDES},
    **dict.fromkeys(CENTRAL, 0.0),
}
"""Every angle with its value for a person who stands at ease."""

FINGERWORK: dict[str, tuple[str, ...]] = {
    side: tuple(
        f"{name}_{side}"
        for name in SIDED
        if name.startswith(("pinch_", "index_", "middle_", "ring_", "little_", "thumb_", "finger_"))
        and name != "finger_curl"
    )
    for side in SIDES
}
"""The angles that only show when fingers are drawn one by one."""

LUMBAR_SHARE, THORACIC_SHARE = 0.55, 0.45
"""How `trunk_flexion` is divided over the spine."""

LIMITS: dict[str, Range] = {
    "neck_flexion": (-45, 45),
    "neck_lateral": (-45, 45),
    "neck_rotation": (-60, 60),
    "head_nod": (-20, 20),
    "lumbar_flexion": (-25, 50),
    "thoracic_flexion": (-20, 40),
    "trunk_lateral": (-35, 35),
    "trunk_rotation": (-45, 45),
    "shoulder_flexion": (-60, 180),
    "shoulder_abduction": (-50, 180),
    "shoulder_rotation": (-90, 90),
    "elbow_flexion": (0, 150),
    "forearm_pronation": (-85, 85),
    "wrist_flexion": (-75, 85),
    "wrist_deviation": (-30, 25),
    "hip_flexion": (-30, 125),
    "hip_abduction": (-30, 50),
    "hip_rotation": (-45, 50),
    "knee_flexion": (0, 150),
    "ankle_dorsiflexion": (-50, 20),
    "jaw_open": (0, 45),
    "finger_spread": (-3, 22),
}
LOADED_LIMITS: dict[str, Range] = {
    "knee_flexion": (0, 160),
    "ankle_dorsiflexion": (-70, 38),
    "hip_abduction": (-30, 60),
    "hip_flexion": (-30, 140),
    "wrist_flexion": (-90, 90),
}
"""Wider ranges for a limb that is placed by a contact (kneeling, lunging), where more is normal."""

FINGER_LIMITS: tuple[tuple[str, Range], ...] = (
    ("knuckle", (-30, 92)),
    ("middle", (-5, 112)),
    ("end", (-10, 85)),
)
