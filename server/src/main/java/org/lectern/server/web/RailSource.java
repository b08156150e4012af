package org.lectern.server.web;

import java.util.List;

/** Offers places of the rail; each module with pages registers one as a bean. */
@FunctionalInterface
public interface RailSource {

    List<RailPlace> places(Viewer viewer);
}
