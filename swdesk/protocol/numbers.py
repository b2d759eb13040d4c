"""Telephone numbers as people write them, to the one spelling that is dialled: `+` and digits (E.164).

Google's rules (`phonenumbers`) say what a number of a country looks like. They are loaded when the first
number is read, in 50 ms and 3 MB, so that a start does without.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

LONGEST = 80  # characters of a written number, separators included
MOST_LATER = 32  # digits to be keyed in after the answer
_DROPPED = frozenset(".·‧∙()[]/_~−")  # beside white space, dashes and what is not seen
_DIGITS = re.compile(r"\+?[0-9]{3,25}")
_VANITY = re.compile(r"\+?[0-9]{1,6}[A-Z0-9]{5,12}")
_COMMAND = re.compile(r"[*#][0-9*#+]+|[0-9]+[*#][0-9*#+]*")
_LATER = re.compile(
    r"(?P<number>[^,;A-Za-z]*[0-9)\]\s])(?:[,;pw]+|;?ext(?:ension)?[.:=]?|x)\s*(?P<later>[0-9*#,;pw\s]{1,32})",
    re.IGNORECASE,
)
_E164 = re.compile(r"\+[1-9][0-9]{1,14}")
_SHORT = 4  # digits: such a number is never one of a subscriber


class Reading(StrEnum):
    """What was made of the digits."""

    WORLDWIDE = "worldwide"
    """They say their country themselves."""
    OF_REGION = "of-region"
    """Their country is the reader's own."""
    SHORT = "short"
    """A number within something, such as 112 or 555-0100: dialled as it stands."""
    NO_REGION = "no-region"
    """A local number, of nobody knows which country: dialled as it stands."""
    ODD = "odd"
    """Too long or too short for its country: dialled all the same, the platform decides."""


@dataclass(frozen=True, slots=True)
class Number:
    """A telephone number."""

    dialled: str
    """`+` and digits; digits alone where the country is not known, or does not matter."""
    shown: str
    """The same, grouped for people: `+1 415-555-0100`."""
    reading: Reading
    region: str = ""
    """Its country as ISO 3166 has it, where there is one."""
    later: str = ""
    """To be keyed in once somebody answered: an extension, a conference's code."""


def looks_like_number(text: str) -> bool:
    """Whether somebody wrote a telephone number there, however grouped. Loads nothing."""
    if len(text) > LONGEST:
        return False
    plain = _plain(_parts(text)[0])
    return bool(_DIGITS.fullmatch(plain) or (_VANITY.fullmatch(plain) and 10 <= len(plain) <= 15))


def is_worldwide(text: str) -> bool:
    """Whether it says its country itself."""
    return _plain(_ascii(text)).startswith("+")


def is_network_command(text: str) -> bool:
    """Whether it is an order to a telephone network (`*21*…#` forwards calls), not a number."""
    return len(text) <= LONGEST and _COMMAND.fullmatch(_plain(_ascii(text))) is not None


def read_number(text: str, region: str = "") -> Number | None:
    """The number somebody wrote; `None` when it is none.

    `region` is the country of numbers that do not say theirs, as ISO 3166 has it (`DE`). White space, dashes,
    dots, brackets and slashes group digits and mean nothing; digits of every script count.
    """
    if not looks_like_number(text):
        return None
    written, later = _parts(text)
    plain = _plain(written)
    if plain.startswith("+"):
        return _of_the_world(plain, later) or _as_it_stands(plain, Reading.ODD, later)
    if len(plain) <= _SHORT:
        return _as_it_stands(plain, Reading.SHORT, later)
    found = _of_region(plain, region.upper(), later)
    if plain.startswith("00") and found.reading in (Reading.NO_REGION, Reading.ODD):
        # how most of the world dials abroad
        abroad = _of_the_world(f"+{plain[2:]}", later)
        if abroad is not None and abroad.reading is Reading.WORLDWIDE:
            return abroad
    return found


def region_of_calling_code(code: str) -> str:
    """The main country of `+49`; empty when it is no calling code."""
    import phonenumbers

    digits = code.removeprefix("+")
    if not code.startswith("+") or not digits.isascii() or not digits.isdigit() or len(digits) > 3:
        return ""
    return _country(phonenumbers.region_code_for_country_code(int(digits)))


def _of_the_world(plain: str, later: str) -> Number | None:
    import phonenumbers

    parsed = _parse(plain, None)
    if parsed is None:
        return None
    is_possible = phonenumbers.is_possible_number(parsed)
    return _number(parsed, Reading.WORLDWIDE if is_possible else Reading.ODD, later)


def _of_region(plain: str, region: str, later: str) -> Number:
    import phonenumbers
    from phonenumbers import CountryCodeSource, ValidationResult

    if region not in phonenumbers.SUPPORTED_REGIONS:
        return _as_it_stands(plain, Reading.NO_REGION, later)
    parsed = _parse(plain, region)
    if parsed is None:
        return _as_it_stands(plain, Reading.ODD, later)
    possible = phonenumbers.is_possible_number_with_reason(parsed)
    is_valid = phonenumbers.is_valid_number(parsed)
    if not is_valid and phonenumbers.is_valid_short_number_for_region(parsed, region):
        return _as_it_stands(plain, Reading.SHORT, later)
    if possible == ValidationResult.IS_POSSIBLE:
        abroad = parsed.country_code_source == CountryCodeSource.FROM_NUMBER_WITH_IDD
        number = _number(parsed, Reading.WORLDWIDE if abroad else Reading.OF_REGION, later)
        return number or _as_it_stands(plain, Reading.ODD, later)
    is_local = possible == ValidationResult.IS_POSSIBLE_LOCAL_ONLY
    return _as_it_stands(plain, Reading.SHORT if is_local else Reading.ODD, later)


def _parse(plain: str, region: str | None) -> PhoneNumber | None:
    import phonenumbers

    try:
        return phonenumbers.parse(plain, region, keep_raw_input=True)
    except phonenumbers.NumberParseException:
        return None


def _number(parsed: PhoneNumber, reading: Reading, later: str) -> Number | None:
    import phonenumbers
    from phonenumbers import PhoneNumberFormat

    dialled = phonenumbers.format_number(parsed, PhoneNumberFormat.E164)
    if not _E164.fullmatch(dialled):
        return None
    return Number(
        dialled=dialled,
        shown=phonenumbers.format_number(parsed, PhoneNumberFormat.INTERNATIONAL),
        reading=reading,
        region=_country(
            phonenumbers.region_code_for_number(parsed)
            or phonenumbers.region_code_for_country_code(parsed.country_code or 0)
        ),
        later=later,
    )


def _country(code: str) -> str:
    # Neither unknown (ZZ) nor of no country (001), such as +800.
    return "" if code in ("ZZ", "001") else code


def _as_it_stands(plain: str, reading: Reading, later: str) -> Number:
    import phonenumbers

    digits = phonenumbers.convert_alpha_characters_in_number(plain)
    return Number(dialled=digits, shown=digits, reading=reading, later=later)


def _parts(text: str) -> tuple[str, str]:
    """The number, and what is to be keyed in later."""
    text = _ascii(text)
    found = _LATER.fullmatch(text.strip())
    if found is None:
        return text, ""
    return found["number"], re.sub(r"[^0-9*#]", "", found["later"])


def _plain(text: str) -> str:
    """Without what only groups digits."""
    return "".join(character for character in text if not _groups(character))


def _groups(character: str) -> bool:
    return character in _DROPPED or unicodedata.category(character) in ("Zs", "Pd", "Cf") or character == "\t"


def _ascii(text: str) -> str:
    return "".join(map(_narrow, text))


def _narrow(character: str) -> str:
    """Digits of every script as ours, wide characters as narrow ones; superscripts are not digits."""
    if character.isascii():
        return character
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    tag, _, code = unicodedata.decomposition(character).partition(" ")
    return chr(int(code, 16)) if tag in ("<wide>", "<small>") and " " not in code else character
