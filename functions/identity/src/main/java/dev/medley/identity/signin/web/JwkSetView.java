package dev.medley.identity.signin.web;

import java.util.List;
import java.util.Map;

/** How the set of public keys looks (RFC 7517, 5). */
record JwkSetView(List<Map<String, String>> keys) {}
