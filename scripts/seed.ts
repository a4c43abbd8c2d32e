console.error('There is nothing to seed yet: npm start does it when it makes the database.');
process.exitCode = 1;
