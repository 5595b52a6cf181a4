"""The forms of documents (`forms.toml`): the Front's, the Party's and the administration's."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

TABLE = Path(__file__).with_name("forms.toml")
FRONT, PARTY, ADMINISTRATION = "mat-tran", "dang", "hanh-chinh"


@cache
def forms() -> dict[str, dict[str, Any]]:
    """Each form by its code: page and margins in mm, sizes in points, the words of its heading."""
    return tomllib.loads(TABLE.read_text("utf-8"))


def heading(form: str, kind: str, named: Mapping[str, str]) -> dict[str, Any]:
    """The words of a document's frame: heading, number, who signs.

    `kind`: its abbreviation before the number ("BC"; "" of a letter). `named`: what the form asks for,
    `NOI` of the Front's, `CO_QUAN`, `CAP_TREN` and `ky_hieu` of the others. Number and date stay blank:
    the clerk gives them.
    """
    form_ = forms()[form]
    told = {**named, "loai": f"{kind}{form_['number_dash']}" if kind else ""}
    return {
        "cap_tren": [line.format(**told) for line in form_["left_above"]],
        "co_quan": form_["left_bold"].format(**told),
        "so": form_["number"].format(**told),
        "thay_mat": form_["signed_for"].format(**told),
        "chuc_vu": form_["signer"],
    }


@cache
def _offices() -> dict[tuple[str, str], dict[str, Any]]:
    found = tomllib.loads(TABLE.with_name("offices.toml").read_text("utf-8"))["office"]
    return {(one["form"], one["level"]): one for one in found}


def issuer(form: str, level: str, named: Mapping[str, str]) -> dict[str, str]:
    """`CO_QUAN`, `CAP_TREN` and `ky_hieu` of a form, for an area of that level; {} where it asks for none.

    A level without a row of its own, a village's, is taken for its commune's.
    """
    row = _offices().get((form, level)) or _offices().get((form, "commune"))
    names = ("CAP_TREN", "CO_QUAN", "ky_hieu")
    return {name: row[name].format(**named) for name in names} if row else {}
