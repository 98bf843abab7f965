/** HTTP operations. */
@NullMarked
package dev.medley.identity.devices.web;

import org.jspecify.annotations.NullMarked;
