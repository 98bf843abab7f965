/** Plans and shopping lists over HTTP. */
@NullMarked
package dev.medley.meals.plans.web;

import org.jspecify.annotations.NullMarked;
