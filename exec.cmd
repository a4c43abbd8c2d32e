@rem npm scripts say "exec" so that a signal reaches the program instead of the shell around it;
@rem Windows has no exec, and finds this one.
@%*
