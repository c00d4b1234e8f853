"""What of a record decides with which others it must be counted."""
import hashlib


def folded(name: str) -> str:
    return name.strip().casefold()


class Columns:
    """Where the id and the household stand in a file; the names are those of `jangkau.yml`."""

    def __init__(self, fields: dict, header: list[str]):
        self.id = self._find(fields.get("id"), header)
        self.household = self._find(fields.get("household"), header)

    @staticmethod
    def _find(wanted, header):
        if wanted is None:
            return []
        places = []
        for name in wanted if isinstance(wanted, list) else [wanted]:
            found = [place for place, cell in enumerate(header) if cell == name] or [
                place for place, cell in enumerate(header) if folded(cell) == folded(str(name))
            ]
            if len(found) != 1:
                raise ValueError(
                    f"the visits have {len(found)} columns `{name}`; they have {', '.join(header)}"
                )
            places.append(found[0])
        return places

    def keys(self, cells: list[bytes]) -> tuple[int | None, int | None]:
        """Numbers of the id and of the household; None for none. Two texts of one number are counted
        together, which is never wrong."""
        id = cells[self.id[0]] if self.id else b""
        parts = [cells[place] for place in self.household]
        household = b"\x1f".join(parts) if parts and all(parts) else b""
        if not household and self.household:
            # As the tool does: the record's own id is its household, among the others' keys.
            household = id
        return number(id), number(household)


def number(text: bytes) -> int | None:
    if not text:
        return None
    return int.from_bytes(hashlib.blake2b(text, digest_size=8).digest(), "big") >> 1


def joined(pairs) -> dict[int, int]:
    """For each household that some id's versions connect with another: the number that stands for all
    of them.

    `pairs` are ids with the households of their versions.
    """
    parent: dict[int, int] = {}

    def root(household):
        parent.setdefault(household, household)
        while parent[household] != household:
            parent[household] = parent[parent[household]]
            household = parent[household]
        return household

    for _, households in pairs:
        first, *others = sorted(households)
        for other in others:
            a, b = root(first), root(other)
            # The smaller stands, so that the order of the pairs has no influence.
            parent[max(a, b)] = min(a, b)
    return {household: root(household) for household in parent}


def label(id: int | None, household: int | None, stands: dict[int, int], text: bytes) -> int:
    """The number by which records are parted."""
    if household is not None:
        return stands.get(household, household)
    return id if id is not None else number(text) or 0
