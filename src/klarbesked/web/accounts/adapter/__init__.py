"""How the sign-in library behaves here: closed, in Danish, in the trail, and with a nonce."""
