package dev.medley.content.items;

import dev.medley.content.publications.PublicationRepository;
import dev.medley.content.versions.VersionRepository;
import jakarta.inject.Singleton;

/** What is shown to everybody, and which versions that were. */
@Singleton
record PublishedVersions(PublicationRepository repository, VersionRepository versions) {}
