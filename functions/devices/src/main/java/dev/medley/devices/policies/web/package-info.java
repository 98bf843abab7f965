/** HTTP operations. */
@NullMarked
package dev.medley.devices.policies.web;

import org.jspecify.annotations.NullMarked;
