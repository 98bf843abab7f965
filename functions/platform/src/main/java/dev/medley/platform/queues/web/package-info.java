@NullMarked
package dev.medley.platform.queues.web;

import org.jspecify.annotations.NullMarked;
