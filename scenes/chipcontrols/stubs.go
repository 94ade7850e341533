package chipcontrols

var ()
