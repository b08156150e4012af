package org.lectern.server.web.pages;

/** Why a text is covered until somebody asks for it, and of how many words it is. */
public record Veil(String why, int words) {}
