// Once a visit is booked, or staff sign in or out, this device no longer keeps what was drawn on it.
try {
	localStorage.removeItem('palpate.drawing');
} catch {
	// a browser that keeps nothing has nothing to forget
}
