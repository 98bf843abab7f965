package dev.medley.planted;

import java.sql.Connection;

/** A domain class with SQL in it, and a name that says nothing. */
public record ThingManager(Connection connection) {}
