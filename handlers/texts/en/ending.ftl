# One owner alone destroys everything, after a wait in which the others can stop it.

panic-alone = 🔥 Destroy alone, later
panic-stop = ✋ Stop it: nothing is destroyed
panic-alone-how = If you reach nobody: alone, it happens after { $wait }. Every owner hears of it at once and can stop it.
panic-alone-asked = It is noted. If no other owner stops it, everything is destroyed on { $when }. I have to be running at that moment; if not, nothing happens. You can stop it yourself: /panic
panic-alone-notice = <b>{ $name } wants everything destroyed, without a second owner</b>: the key, all data, the backups on the server. It happens on { $when }, unless one of you stops it: /panic. Call them. If you cannot reach them, or do not know why, stop it; nothing is lost by that.
panic-stopped = Stopped: nothing is destroyed. The other owners are told. If somebody’s phone is in wrong hands, remove them: /team
panic-stopped-notice = <b>{ $name }</b> has stopped it: nothing is destroyed.
panic-nothing = Nobody wants anything destroyed at the moment.
