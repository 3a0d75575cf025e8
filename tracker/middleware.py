def same_origin_resources(get_response):
    """Other sites may link to a page but not load it as a part of theirs."""

    def respond(request):
        response = get_response(request)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    return respond
