"""What a sound file says about itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tags:
    """A file's tags; "" and 0 are left out.

    `track` of `tracks` count from 1, `language` is a BCP 47 tag, `source` the page's address.
    """

    title: str = ""
    album: str = ""
    artist: str = ""
    track: int = 0
    tracks: int = 0
    language: str = ""
    source: str = ""

    def metadata(self) -> dict[str, str]:
        """Return FFmpeg's names and values.

        | here     | MP3 (ID3v2.4) | FLAC, Opus    | WAV (INFO) |
        |----------|---------------|---------------|------------|
        | title    | TIT2          | TITLE         | INAM       |
        | album    | TALB          | ALBUM         | IPRD       |
        | artist   | TPE1          | ARTIST        | IART       |
        | track    | TRCK 3/12     | TRACKNUMBER   | IPRT       |
        | language | TLAN          | LANGUAGE      | ILNG       |
        | source   | TXXX comment  | DESCRIPTION   | ICMT       |

        The source stands in the comment, the one place that all four have and players show.
        """
        track = f"{self.track}/{self.tracks}" if self.tracks else str(self.track)
        values = {
            "title": self.title,
            "album": self.album,
            "artist": self.artist,
            "track": track if self.track else "",
            "language": self.language,
            "comment": self.source,
        }
        return {key: value for key, value in values.items() if value}
