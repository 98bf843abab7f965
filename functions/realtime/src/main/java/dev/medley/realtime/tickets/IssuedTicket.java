package dev.medley.realtime.tickets;

import java.time.Instant;

/** A ticket as whoever asked for it gets it, once. */
public record IssuedTicket(String ticket, String url, Instant expiresAt) {}
