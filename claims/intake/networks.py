"""Which network addresses are public, and so may be fetched from.

The tables follow IANA's registries of special-purpose addresses. They are kept here, because what
Python's `ipaddress` calls global differs from one of its releases to the next.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

NOT_PUBLIC: list[IPv4Network | IPv6Network] = [
    *map(
        IPv4Network,
        (
            "0.0.0.0/8",  # this network
            "10.0.0.0/8",  # private
            "100.64.0.0/10",  # shared by a carrier's customers
            "127.0.0.0/8",  # this machine
            "168.63.129.16/32",  # the host of a virtual machine on Azure
            "169.254.0.0/16",  # this link, and the metadata of virtual machines
            "172.16.0.0/12",  # private
            "192.0.0.0/24",  # protocols
            "192.0.2.0/24",  # documentation
            "192.88.99.0/24",  # relays of 6to4
            "192.168.0.0/16",  # private
            "198.18.0.0/15",  # benchmarks
            "198.51.100.0/24",  # documentation
            "203.0.113.0/24",  # documentation
            "224.0.0.0/4",  # multicast
            "240.0.0.0/4",  # reserved, broadcast
        ),
    ),
    *map(
        IPv6Network,
        (
            "2001::/23",  # protocols, among them Teredo, benchmarks and ORCHID
            "2001:db8::/32",  # documentation
            "3fff::/20",  # documentation
        ),
    ),
]
# Every other address of version 6 is of this machine, this link, this site or not given out.
PUBLIC_6 = IPv6Network("2000::/3")

# Networks of version 6 in which an address of version 4 stands, and how far from its right end.
CARRYING = {
    IPv6Network("::ffff:0:0/96"): 0,  # the same address, written as version 6
    IPv6Network("64:ff9b::/96"): 0,  # translated by NAT64
    IPv6Network("2002::/16"): 80,  # tunnelled by 6to4
}
# The upper half of an interface's number where ISATAP puts an address of version 4 below it.
ISATAP = {0x00005EFE, 0x02005EFE}


def is_public(address: str) -> bool:
    """Whether `address`, digits as a resolver answers them, is one that anybody may reach.

    An address of version 6 that carries one of version 4 is only as public as the one it carries.
    """
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, IPv4Address):
        return not any(ip in network for network in NOT_PUBLIC)
    if ip.scope_id is not None:
        return False
    for network, offset in CARRYING.items():
        if ip in network:
            return is_public(str(_carried_address(ip, offset)))
    if (int(ip) >> 32) & 0xFFFFFFFF in ISATAP and not is_public(str(_carried_address(ip, 0))):
        return False
    return ip in PUBLIC_6 and not any(ip in network for network in NOT_PUBLIC)


def _carried_address(ip: IPv6Address, offset: int) -> IPv4Address:
    return IPv4Address((int(ip) >> offset) & 0xFFFFFFFF)
