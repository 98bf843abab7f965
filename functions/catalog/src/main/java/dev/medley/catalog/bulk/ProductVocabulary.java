package dev.medley.catalog.bulk;

import dev.medley.catalog.groups.AttributeType;
import java.util.Map;
import java.util.UUID;

/**
 * What CSV files name.
 *
 * @param attributes the types of attributes by key
 * @param categories ids of categories by slug
 */
record ProductVocabulary(Map<String, AttributeType> attributes, Map<String, UUID> categories) {}
