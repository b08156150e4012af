/** Splits what a person copied from a platform's page into the post and its comments. Pure: text in, parts out. */
@NullMarked
@NamedInterface("paste")
package org.lectern.server.platform.paste;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
