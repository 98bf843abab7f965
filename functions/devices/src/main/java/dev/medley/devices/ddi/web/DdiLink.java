package dev.medley.devices.ddi.web;

import io.micronaut.serde.annotation.Serdeable;

@Serdeable
record DdiLink(String href) {}
