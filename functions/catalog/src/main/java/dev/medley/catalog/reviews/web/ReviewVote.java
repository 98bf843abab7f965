package dev.medley.catalog.reviews.web;

import io.micronaut.serde.annotation.Serdeable;

@Serdeable
record ReviewVote(boolean helpful) {}
