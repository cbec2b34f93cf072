# Lo que se envía junto y llega en varios mensajes: un álbum, y un texto que la aplicación cortó.

album-rest = De varias imágenes o archivos enviados juntos guardo solo el primero, con las palabras que lleva.
write-whole = Tu carta llegó en varios mensajes, y uno es tan largo que tal vez tu aplicación lo cortó. ¿Es un solo texto, que se lee de corrido?
write-one = Un solo texto
write-several = Varias partes
announce-whole = Es un texto largo. ¿Está completo? Un aviso tiene como máximo { $most } caracteres; lo que pasa de ahí, tu aplicación lo corta en varios mensajes, y yo tomé solo el primero.
announce-whole-yes = Está completo
announce-whole-no = Lo escribo de nuevo
