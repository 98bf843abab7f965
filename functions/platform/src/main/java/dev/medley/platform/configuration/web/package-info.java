@NullMarked
package dev.medley.platform.configuration.web;

import org.jspecify.annotations.NullMarked;
