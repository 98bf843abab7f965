@org.jspecify.annotations.NullMarked
package dev.medley.models.speech;
