"""Telephone numbers in the spellings of people, and what is dialled."""

from __future__ import annotations

import subprocess
import sys

import pytest

from swdesk.protocol.numbers import (
    LONGEST,
    Reading,
    is_network_command,
    looks_like_number,
    read_number,
    region_of_calling_code,
)

R = Reading


@pytest.mark.parametrize(
    ("text", "region", "dialled", "reading"),
    [
        ("(415) 555-0100", "US", "+14155550100", R.OF_REGION),
        ("415.555.0100", "us", "+14155550100", R.OF_REGION),
        ("1 415 555 0100", "US", "+14155550100", R.OF_REGION),
        ("0 30/90 18 20", "DE", "+4930901820", R.OF_REGION),
        ("030 901820", "DE", "+4930901820", R.OF_REGION),
        ("06 1234567", "IT", "+39061234567", R.OF_REGION),
        ("٠١٢٣٤٥٦٧٨٩", "EG", "+20123456789", R.OF_REGION),
        ("1-800-FLOWERS", "US", "+18003569377", R.OF_REGION),
        ("+1 (555) 123-4567", "", "+15551234567", R.WORLDWIDE),
        ("+44 (0)20 7946 0018", "DE", "+442079460018", R.WORLDWIDE),
        ("＋１（４１５）５５５−０１００", "", "+14155550100", R.WORLDWIDE),
        ("004930901820", "DE", "+4930901820", R.WORLDWIDE),
        ("004930901820", "US", "+4930901820", R.WORLDWIDE),
        ("004930901820", "", "+4930901820", R.WORLDWIDE),
        ("011 49 30 901820", "US", "+4930901820", R.WORLDWIDE),
        ("+800 1234 5678", "", "+80012345678", R.WORLDWIDE),
        ("112", "DE", "112", R.SHORT),
        ("911", "US", "911", R.SHORT),
        ("116 117", "DE", "116117", R.SHORT),
        ("555-0100", "US", "5550100", R.SHORT),
        ("4711", "", "4711", R.SHORT),
        ("(415) 555-0100", "", "4155550100", R.NO_REGION),
        ("(415) 555-0100", "XX", "4155550100", R.NO_REGION),
        ("123456789012345678", "US", "123456789012345678", R.ODD),
        ("+999123456", "", "+999123456", R.ODD),
        ("+1555", "", "+1555", R.ODD),
    ],
)
def test_what_is_dialled(text: str, region: str, dialled: str, reading: Reading) -> None:
    number = read_number(text, region)
    assert number is not None
    assert (number.dialled, number.reading) == (dialled, reading)


def test_it_is_shown_in_groups_with_its_country() -> None:
    number = read_number("4155550100", "US")
    assert number is not None
    assert (number.shown, number.region) == ("+1 415-555-0100", "US")
    nowhere = read_number("+80012345678")
    assert nowhere is not None
    assert nowhere.region == ""


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("+1 555 123 4567 ext. 12", "12"),
        ("+1 555 123 4567 Extension 12", "12"),
        ("+15551234567 x 12", "12"),
        ("+15551234567,,123#", "123#"),
        ("+15551234567;ext=12", "12"),
        ("(555) 1234567", ""),
    ],
)
def test_extensions(text: str, later: str) -> None:
    number = read_number(text, "US")
    assert number is not None
    assert (number.dialled, number.later) == ("+15551234567", later)


@pytest.mark.parametrize(
    "text",
    [
        "", "12", "ada", "/public/123", "100percent", "room 101", "1234five", "+1555²", "a@b", "12:30",
        "*21*1#", "1" * 26, "1" * (LONGEST + 1), "＋", "+", "()", "4155550100 or 4155550101",
    ],
)  # fmt: skip
def test_no_number(text: str) -> None:
    assert not looks_like_number(text)
    assert read_number(text, "US") is None


def test_orders_to_a_network_are_known() -> None:
    assert is_network_command("*21*+1900#")
    assert is_network_command("＊21＃")
    assert is_network_command("#31#5551234")
    assert not is_network_command("+15551234567")
    assert not is_network_command("*")
    assert not is_network_command("*" * (LONGEST + 1))


@pytest.mark.parametrize(
    ("code", "region"),
    [("+1", "US"), ("+49", "DE"), ("+44", "GB"), ("49", ""), ("+9999", ""), ("+", ""), ("+800", "")],
)
def test_calling_codes(code: str, region: str) -> None:
    assert region_of_calling_code(code) == region


def test_the_rules_are_loaded_for_a_number_and_not_before() -> None:
    code = (
        "import sys; from swdesk.protocol.links import understand; understand('/public/room');"
        "assert not any(name.startswith('phonenumbers') for name in sys.modules);"
        "understand('+1 555 123 4567'); assert 'phonenumbers' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=30)
