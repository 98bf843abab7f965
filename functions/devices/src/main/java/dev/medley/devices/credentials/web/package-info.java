/** HTTP operations. */
@NullMarked
package dev.medley.devices.credentials.web;

import org.jspecify.annotations.NullMarked;
