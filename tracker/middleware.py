"""What happens to every request and every answer."""

from ipaddress import ip_address

from django.conf import settings


def same_origin_resources(get_response):
    """Other sites may link to a page but not load it as a part of theirs."""

    def respond(request):
        response = get_response(request)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    return respond


def client_address(get_response):
    """Make REMOTE_ADDR the client's own address where the site stands behind known proxies.

    Each proxy adds to X-Forwarded-For, on the right, the address it was asked from. What stands
    further left than the known proxies reach was sent by the client, who may write anything.
    """

    def respond(request):
        addresses = request.headers.get("X-Forwarded-For", "").split(",")
        proxies = settings.PROXY_COUNT
        if 0 < proxies <= len(addresses) and is_address(addresses[-proxies].strip()):
            request.META["REMOTE_ADDR"] = addresses[-proxies].strip()
        return get_response(request)

    return respond


def is_address(text):
    try:
        return bool(ip_address(text))
    except ValueError:
        return False
