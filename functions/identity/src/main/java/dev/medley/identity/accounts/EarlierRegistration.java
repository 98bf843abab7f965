package dev.medley.identity.accounts;

import java.util.UUID;

/** A registration of an unproven address before its newest one, whose mailed token is good still. */
public record EarlierRegistration(UUID accountId, String passwordHash) {}
