"""Which numbers stand in a text, in which form, and what do they count?"""
