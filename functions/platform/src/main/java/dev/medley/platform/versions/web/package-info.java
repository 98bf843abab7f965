@NullMarked
package dev.medley.platform.versions.web;

import org.jspecify.annotations.NullMarked;
