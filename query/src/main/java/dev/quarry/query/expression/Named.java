package dev.quarry.query.expression;

/** An expression and the field its value goes to. */
public record Named(String name, Expr expr) {}
