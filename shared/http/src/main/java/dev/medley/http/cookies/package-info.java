/**
 * Sessions of browsers that keep their tokens in cookies, where no script reads them. What a browser sends along by itself is
 * no proof that the page in it may ask, so writes show more: where the page is from, and a token that only it can read.
 */
@NullMarked
package dev.medley.http.cookies;

import org.jspecify.annotations.NullMarked;
