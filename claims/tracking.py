"""Parameters that other sites add to an address to follow whoever clicks on it.

They say nothing about what the address leads to. The one list of them: they are taken off the
addresses of articles and off the site's own.
"""

import re
from urllib.parse import unquote_plus

# Must match utm_source, fbclid, mc_cid, ref, __source; must not match id, article, ref_no,
# campaign.
TRACKING = re.compile(
    r"utm_\w+|fbclid|[gd]clid|gclsrc|[gw]braid|_g[al]|gad_source|srsltid|msclkid|yclid|twclid|ttclid"
    r"|li_fat_id|igsh(?:id)?|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|vero_id|oly_(?:anon|enc)_id|_openstat"
    r"|__\w*source|__twitter_impression|mtm_\w+|pk_(?:campaign|source|medium|kwd)"
    r"|guc(?:counter|e_\w+)"
    r"|smid|smtyp|xtor|wt_?mc|icid|ncid|intcmp|mbid|traffic_source|soc_(?:src|trk)|sr_share"
    r"|at_medium|at_campaign|ns_mchannel|cmpid|ocid|ref|ref_(?:src|url)",
    re.IGNORECASE,
)


def is_tracking(name: str) -> bool:
    """Whether the parameter of this name only follows readers."""
    return bool(TRACKING.fullmatch(name))


def without_tracking(query: str) -> str:
    """A query string without such parameters; every other one stays as it was written."""
    pairs = query.split("&")
    untracked = [pair for pair in pairs if not is_tracking(unquote_plus(pair.partition("=")[0]))]
    return query if len(untracked) == len(pairs) else "&".join(untracked)
