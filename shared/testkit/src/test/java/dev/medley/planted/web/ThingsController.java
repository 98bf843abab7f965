package dev.medley.planted.web;

import dev.medley.planted.store.Things;

/** Goes to the store past the domain. */
public record ThingsController(Things things) {}
