@org.jspecify.annotations.NullMarked
package dev.medley.realtime;
